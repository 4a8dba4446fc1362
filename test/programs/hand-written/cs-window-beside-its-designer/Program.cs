namespace Erp
{
    static class Program
    {
        static void Main()
        {
            new MainForm().OnPull();
        }
    }
}
